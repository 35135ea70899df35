package stillwatch.cli;

import picocli.CommandLine.IVersionProvider;
import stillwatch.casework.Program;

/** What {@code --version} says. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {Program.NAME};
    }
}
