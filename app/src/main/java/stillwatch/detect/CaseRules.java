package stillwatch.detect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stillwatch.detect.prompt.RulePack;
import stillwatch.detect.prompt.RulePackReader;
import stillwatch.detect.prompt.RulePacks;
import stillwatch.store.CaseFile;
import stillwatch.store.RulePackTable;

/** The prompt rules by which a case is analyzed: those that ship with the program and those that people added to the case. */
final class CaseRules {
    private CaseRules() {}

    /** @throws stillwatch.detect.prompt.RulePackException where this program cannot use a pack of the case */
    static RulePacks of(CaseFile file) {
        List<RulePack> added = new RulePackTable(file)
                .added().stream()
                        .map(pack ->
                                RulePackReader.read(pack.pack(), pack.content().getBytes(StandardCharsets.UTF_8)))
                        .toList();
        return RulePacks.shipped().with(added);
    }

    /** What the case is to say of the packs by which it was analyzed. */
    static List<RulePackTable.Used> used(RulePacks packs) {
        Set<String> shipped =
                RulePacks.shipped().packs().stream().map(RulePack::id).collect(Collectors.toSet());
        return packs.packs().stream()
                .map(pack -> new RulePackTable.Used(
                        pack.id(),
                        pack.version(),
                        pack.title(),
                        pack.sha256(),
                        pack.rules().size(),
                        shipped.contains(pack.id()),
                        pack.content()))
                .toList();
    }
}
