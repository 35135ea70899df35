package stillwatch.detect.signal;

/**
 * Agentic trajectories: prompts that ask for an agent's whole course of thoughts, tool calls and results, or for tasks on which
 * agents are to be trained. A list of tools or a loop of thought and action, which every agent sends, is none.
 *
 * <p>Figure, threshold, strength and cost: see {@link TellingPromptsSignal}, over the strict rules of technique
 * {@code agentic} [background: "agentic trajectories with tools"; reported aim of two
 * disclosed campaigns].
 *
 * <p>Known false alarms: makers of agents that write synthetic data for themselves; authors of simulated environments; therefore weak.
 */
final class AgenticTrajectoriesSignal extends TellingPromptsSignal {
    @Override
    public String name() {
        return "agentic_trajectories";
    }

    @Override
    public double weight() {
        return Weight.WEAK;
    }

    @Override
    String technique() {
        return "agentic";
    }

    @Override
    String sentence() {
        return "ask for whole trajectories of agents with their tool calls, or for tasks to train agents on";
    }
}
