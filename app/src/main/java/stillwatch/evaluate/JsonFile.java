package stillwatch.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The two JSON files that are scored against each other have one shape: an object with a list {@code campaigns}. */
final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFile() {}

    /** The elements of {@code campaigns}. Names that this program does not know are passed over. */
    static JsonNode campaigns(Path file, String what) throws IOException {
        JsonNode root = read(file, what);
        JsonNode campaigns = root.isArray() ? root : root.get("campaigns");
        if (campaigns == null || !campaigns.isArray()) {
            throw new AnswerKeyException(file + " is no " + what
                    + ": it has no list \"campaigns\". Expected {\"campaigns\": [{\"accounts\": [\"…\"]}]}.");
        }
        return campaigns;
    }

    /** The elements of {@code innocents}, a list that a key may lack. */
    static JsonNode innocents(Path file) throws IOException {
        return read(file, "answer key").path("innocents");
    }

    /** Account ids of one campaign; numbers are taken as text. */
    static Set<String> accounts(JsonNode campaign, Path file, int number) {
        JsonNode accounts = campaign.get("accounts");
        if (accounts == null || !accounts.isArray()) {
            throw new AnswerKeyException("Campaign " + number + " in " + file + " has no list \"accounts\".");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode account : accounts) {
            if (!account.isValueNode() || account.isNull() || account.asText().isBlank()) {
                throw new AnswerKeyException(
                        "Campaign " + number + " in " + file + " lists something that is no account id: " + account);
            }
            ids.add(account.asText().strip());
        }
        return ids;
    }

    private static JsonNode read(Path file, String what) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new AnswerKeyException("There is no " + what + " at " + file + ".");
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            JsonNode root = JSON.readTree(in);
            return root == null || root.isMissingNode() ? JSON.createObjectNode() : root;
        } catch (JsonProcessingException e) {
            throw new AnswerKeyException(
                    file + " is no " + what + ": its JSON breaks off or is wrong in line "
                            + e.getLocation().getLineNr() + ".",
                    e);
        }
    }
}
