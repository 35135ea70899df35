package stillwatch.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What an import did.
 *
 * @param files each file that was found, in the order of reading
 * @param missing what the data that was read does not hold and what that switches off, in sentences
 * @param warnings what the user should know that belongs to no single file, in sentences
 * @param isCancelled whether the import was stopped; then nothing of it is in the case
 * @param millis how long it took
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ImportReport(
        List<FileReport> files, List<String> missing, List<String> warnings, boolean isCancelled, long millis) {
    public long rows() {
        return files.stream().mapToLong(FileReport::rows).sum();
    }

    public long rejects() {
        return files.stream().mapToLong(FileReport::rejects).sum();
    }

    /** How many files ended that way. */
    public long count(FileReport.Status status) {
        return files.stream().filter(file -> file.status() == status).count();
    }

    /** The content of {@code import-report.json}. */
    public String toJson() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of texts and numbers is always JSON", e);
        }
    }
}
