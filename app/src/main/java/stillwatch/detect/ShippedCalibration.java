package stillwatch.detect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import stillwatch.casework.Calibration;

/** The calibration that travels with the program; the file says from which groups it was learned, and when. */
final class ShippedCalibration {
    private static final String FILE = "/stillwatch/detect/calibration.json";

    private ShippedCalibration() {}

    static Calibration read() {
        try (InputStream in = ShippedCalibration.class.getResourceAsStream(FILE)) {
            JsonNode file = new ObjectMapper().readTree(in);
            return new Calibration(
                    file.required("slope").asDouble(),
                    file.required("intercept").asDouble(),
                    file.required("incomplete").asDouble(),
                    file.required("floor").asDouble(),
                    file.required("ceiling").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
