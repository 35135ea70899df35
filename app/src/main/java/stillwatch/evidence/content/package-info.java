/**
 * What a package says, before anything is written: {@link stillwatch.evidence.content.ContentReader} gathers a campaign's
 * {@link stillwatch.evidence.content.PackageContent} from the case and re-reads quoted rows from their original files;
 * {@link stillwatch.evidence.content.Redactor} turns it into the edition that a {@link stillwatch.evidence.content.Profile}
 * allows. Redaction happens here, on the data, so that no writer can print what its recipient must not see.
 */
package stillwatch.evidence.content;
