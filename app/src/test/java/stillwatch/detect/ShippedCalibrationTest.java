package stillwatch.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import stillwatch.casework.Calibration;

class ShippedCalibrationTest {
    @Test
    void keepsTheOrderAndStaysWithinItsBounds() {
        Calibration shipped = ShippedCalibration.read();
        double last = 0;
        for (double evidence = -10; evidence <= 20; evidence += 0.25) {
            double share = shipped.share(shipped.lnOdds(evidence, true));
            assertTrue(share >= last && share >= shipped.floor() && share <= shipped.ceiling());
            assertTrue(shipped.share(shipped.lnOdds(evidence, false)) <= share);
            last = share;
        }
        assertTrue(last > 0.5, "so much evidence is reported");
    }

    @Test
    void saysFromHowManyGroupsItWasLearnedAndClaimsNoMoreThanTheySupport() throws Exception {
        try (InputStream in = ShippedCalibration.class.getResourceAsStream("/stillwatch/detect/calibration.json")) {
            JsonNode from = new ObjectMapper().readTree(in).required("learned_from");
            int campaigns = from.required("campaigns").asInt();
            assertTrue(from.required("groups").asInt() > campaigns);
            assertTrue(from.required("types").size() >= 10);
            assertTrue(from.required("seeds").size() >= 5);
            double unsupported = 1 - Math.pow(0.05, 1.0 / campaigns);
            assertTrue(ShippedCalibration.read().ceiling() <= Math.min(0.99, 1 - unsupported) + 1e-4);
        }
    }

    @Test
    void aCalibrationThatTurnsTheOrderAroundIsRefused() {
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> new Calibration(-1, 0, 0, 0, 1));
        assertEquals(0.5, Calibration.none().share(0));
    }
}
