package stillwatch.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import stillwatch.scenario.output.AccountsWriter;
import stillwatch.scenario.output.ConversationsWriter;
import stillwatch.scenario.output.DatasetFolder;
import stillwatch.scenario.output.ExchangesWriter;
import stillwatch.scenario.output.IntelWriter;
import stillwatch.scenario.output.Omission;
import stillwatch.scenario.output.ReleasesWriter;
import stillwatch.scenario.output.Sampling;
import stillwatch.scenario.output.TruthWriter;
import stillwatch.scenario.world.Outbox;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;
import stillwatch.task.Progress;

/** Makes one dataset. The same scenario, seed and scale give the same files, whatever machine, locale or time zone. */
public final class Generation {
    private Generation() {}

    /**
     * What was written.
     *
     * @param campaigns how many the answer key names
     */
    public record Summary(long accounts, long exchanges, long conversations, int campaigns) {}

    /**
     * Writes accounts.csv, exchanges-NNN.csv, conversations.jsonl (where content is kept), releases.csv, intel.json and
     * truth.json.
     *
     * @param scale multiplies the number of accounts, and with it the volume; greater than 0
     * @param folder a new or empty folder
     * @param compress gzip for exchanges and conversations
     * @throws IOException where a file cannot be written, or the folder holds something already
     * @throws stillwatch.task.CancelledException where the progress asks to stop; the folder is incomplete then
     */
    public static Summary run(
            Scenario scenario, long seed, double scale, Path folder, boolean compress, Progress progress)
            throws IOException {
        if (!(scale > 0) || scale > 10_000) {
            throw new IllegalArgumentException("The scale " + scale + " is not between 0 and 10,000.");
        }
        DatasetFolder dataset = DatasetFolder.create(folder, compress, scenario.without());
        progress.stage("Inventing accounts");
        World world = new World(seed, scale, scenario.span());
        for (Part part : scenario.parts()) {
            world.join(part);
            progress.check();
        }
        AccountsWriter.write(dataset, world.holders());
        ReleasesWriter.write(dataset, world.models());
        IntelWriter.write(dataset, world);
        TruthWriter.write(dataset, world, madeBy(scenario, seed, scale));
        progress.stage("Writing exchanges");
        try (ExchangesWriter exchanges = new ExchangesWriter(dataset, world.ids());
                ConversationsWriter conversations = scenario.sampledShare() == 0
                                || scenario.without().contains(Omission.CONTENT)
                        ? null
                        : new ConversationsWriter(dataset, world.ids(), new Sampling(scenario.sampledShare()))) {
            Outbox.Receiver receiver =
                    conversations == null ? exchanges::write : call -> conversations.offer(call, exchanges.write(call));
            world.run(receiver, (hour, hours) -> {
                progress.advance(hour, hours, "hours");
                progress.check();
            });
            return new Summary(
                    world.holders().size(),
                    exchanges.rows(),
                    conversations == null ? 0 : conversations.rows(),
                    world.answers().size());
        }
    }

    /** The command that makes the dataset again. */
    private static String madeBy(Scenario scenario, long seed, double scale) {
        String command =
                String.format(Locale.ROOT, "generate --scenario %s --seed %d --scale %s", scenario.name(), seed, scale);
        return scenario.without().isEmpty() ? command : command + " --without " + Omission.words(scenario.without());
    }
}
