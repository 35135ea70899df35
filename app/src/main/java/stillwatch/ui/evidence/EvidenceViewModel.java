package stillwatch.ui.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stillwatch.casework.Campaign;
import stillwatch.casework.CampaignState;
import stillwatch.casework.ProducedItem;
import stillwatch.evidence.ExportChoices;
import stillwatch.evidence.ExportException;
import stillwatch.evidence.PackageExporter;
import stillwatch.evidence.PackageExporter.Exported;
import stillwatch.evidence.PackagePlan;
import stillwatch.evidence.content.ContentException;
import stillwatch.evidence.content.Profile;
import stillwatch.evidence.key.SigningKey;
import stillwatch.store.BatesTable;
import stillwatch.store.CampaignTable;
import stillwatch.store.ClawBackTable;
import stillwatch.store.ExportItemsQuery;
import stillwatch.store.ExportListQuery;
import stillwatch.store.ReportStates;
import stillwatch.task.CancelledException;
import stillwatch.task.Progress;
import stillwatch.ui.workspace.CaseSession;
import stillwatch.ui.workspace.LatestAnswer;
import stillwatch.ui.workspace.RunningJob;

/** Decides which package is looked at, asks what it would hold, and makes it. */
public final class EvidenceViewModel {
    private final CaseSession session;
    private final UserKey key;
    private final LatestAnswer<Known> reading;
    private final ReadOnlyObjectWrapper<Known> known =
            new ReadOnlyObjectWrapper<>(new Known(List.of(), List.of(), "", false, false));
    private final ObjectProperty<Optional<Campaign>> campaign = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(Profile.COURT);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NONE);
    private final ReadOnlyObjectWrapper<Optional<Exported>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private RunningJob looking;
    private long newest;
    private long lookedAt = -1;

    /** @param key what packages are signed with; open before one is made */
    public EvidenceViewModel(CaseSession session, UserKey key) {
        this.session = session;
        this.key = key;
        this.reading = new LatestAnswer<>(session.jobs(), this::arrived);
        campaign.addListener((property, before, next) -> {
            if (!before.equals(next)) {
                look();
            }
        });
        profile.addListener(change -> look());
    }

    /**
     * @param numberPrefix what production numbers of the case begin with
     * @param numbersLeft whether such numbers were given, so that their beginning stays
     * @param read false until the case was asked
     */
    public record Known(
            List<Campaign> campaigns,
            List<ExportListQuery.Export> exports,
            String numberPrefix,
            boolean numbersLeft,
            boolean read) {}

    /**
     * What a person chooses for one export.
     *
     * @param markExported whether a confirmed campaign is then put into the state exported
     * @param finalReason why the report is final, an act of its own before the export; empty for a report that stays as it is
     * @param numberPrefix what production numbers begin with; an act of its own where it changes
     * @param forPackage the recipient, and whether originals go along
     */
    public record Choices(
            boolean markExported,
            Optional<String> finalReason,
            Optional<String> numberPrefix,
            ExportChoices forPackage) {
        public static final Choices NONE = new Choices(false, Optional.empty(), Optional.empty(), ExportChoices.NONE);
    }

    /**
     * What the chosen package would be.
     *
     * @param plan empty while it is being made, or where it cannot be made
     * @param problem why it cannot be made; empty where it can
     */
    public record Preview(Optional<PackagePlan> plan, String problem, boolean running) {
        static final Preview NONE = new Preview(Optional.empty(), "", false);
        static final Preview RUNNING = new Preview(Optional.empty(), "", true);
    }

    public ReadOnlyObjectProperty<Known> known() {
        return known.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Campaign>> campaign() {
        return campaign;
    }

    public ObjectProperty<Profile> profile() {
        return profile;
    }

    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public void refresh() {
        reading.ask(() -> {
            BatesTable numbers = new BatesTable(session.file());
            return new Known(
                    new CampaignTable(session.file()).all(),
                    new ExportListQuery(session.file()).ask(),
                    numbers.prefix(),
                    numbers.isFixed(),
                    true);
        });
    }

    private void arrived(Known next) {
        known.set(next);
        String wanted = session.selection()
                .get()
                .campaignId()
                .or(() -> campaign.get().map(Campaign::id))
                .orElse("");
        Optional<Campaign> chosen = next.campaigns().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .or(() -> next.campaigns().stream().findFirst());
        boolean same = chosen.equals(campaign.get());
        campaign.set(chosen);
        if (same && lookedAt != session.changes().get()) {
            look();
        }
    }

    /** Begins the look at the chosen package anew; an older one is given up. */
    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        lookedAt = session.changes().get();
        long mine = ++newest;
        if (campaign.get().isEmpty()) {
            preview.set(Preview.NONE);
            return;
        }
        String id = campaign.get().get().id();
        Profile wanted = profile.get();
        preview.set(Preview.RUNNING);
        looking = session.jobs()
                .start("Preview of the package of " + id, progress -> plan(id, wanted, progress), found -> {
                    if (mine == newest) {
                        preview.set(found);
                    }
                });
    }

    private Preview plan(String id, Profile wanted, Progress progress) {
        try {
            return new Preview(Optional.of(PackagePlan.of(session.file(), id, wanted, progress)), "", false);
        } catch (CancelledException e) {
            // Another package was chosen meanwhile, or the job was stopped in the status bar.
            return new Preview(
                    Optional.empty(), "The look into the package was stopped. Choose a profile to look again.", false);
        } catch (IOException | ContentException e) {
            return new Preview(Optional.empty(), e.getMessage(), false);
        }
    }

    /** Why nothing can be exported now; empty where it can. */
    public Optional<String> refusal() {
        if (campaign.get().isEmpty()) {
            return Optional.of("Choose a campaign first.");
        }
        if (preview.get().running()) {
            return Optional.of("Wait until the checks before saving have run.");
        }
        if (!preview.get().problem().isEmpty()) {
            return Optional.of(preview.get().problem());
        }
        return preview.get()
                .plan()
                .filter(PackagePlan::isForbidden)
                .map(plan -> "A check before saving forbids this package. See the checks.");
    }

    /**
     * Makes the package as a job. A name that ends in {@code .zip} gives one file, any other a folder.
     *
     * @param target where it goes; must not exist
     */
    public void export(Path target, Choices choices) {
        Campaign chosen = campaign.get().orElseThrow();
        Profile wanted = profile.get();
        session.jobs()
                .start(
                        "Export of " + chosen.id() + " for " + wanted.title().toLowerCase(java.util.Locale.ROOT),
                        progress -> export(new Order(chosen, wanted, target, choices), progress),
                        this::exported);
    }

    private record Order(Campaign campaign, Profile profile, Path target, Choices choices) {}

    private Exported export(Order order, Progress progress) throws IOException {
        Campaign chosen = order.campaign();
        try {
            SigningKey signer =
                    key.key().orElseThrow(() -> new ExportException("Your signing key is locked. Unlock it first."));
            // Before the acts that the export begins with: they stay in the log whatever comes of it.
            PackageExporter.requireFree(order.target());
            Choices choices = order.choices();
            choices.numberPrefix().ifPresent(new BatesTable(session.file())::setPrefix);
            choices.finalReason().ifPresent(reason -> new ReportStates(session.file()).markFinal(chosen, reason));
            Exported exported = new PackageExporter(signer)
                    .exportTo(
                            session.file(),
                            chosen.id(),
                            order.profile(),
                            order.target(),
                            choices.forPackage(),
                            progress);
            if (choices.markExported() && chosen.state() == CampaignState.CONFIRMED) {
                new CampaignTable(session.file())
                        .decide(
                                chosen,
                                CampaignState.EXPORTED,
                                "Package " + exported.content().name() + " was made for "
                                        + order.profile().word() + ".");
            }
            return exported;
        } catch (ExportException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void exported(Exported exported) {
        written.set(Optional.of(exported));
        session.problems()
                .notice("The package was written to " + exported.path() + " and verified. Its digest is "
                        + exported.digest() + ": give it to the recipient by another way than the package.");
        session.changed();
    }

    /** The package that was made last since the case was opened, with every check that ran for it. */
    public ReadOnlyObjectProperty<Optional<Exported>> written() {
        return written.getReadOnlyProperty();
    }

    /** Why the report cannot be marked as final now; empty where it can. */
    public Optional<String> finalRefusal() {
        if (campaign.get().isEmpty()) {
            return Optional.of("There is no campaign yet.");
        }
        return campaign.get()
                .filter(chosen -> !ReportStates.canBeFinal(chosen.state()))
                .map(chosen -> "Only after a person confirmed or dismissed the campaign.");
    }

    CaseSession session() {
        return session;
    }

    /** Conversations and exchanges that a package carried: what can be claimed back. */
    public void produced(ExportListQuery.Export export, BiConsumer<String, List<ProducedItem>> answer) {
        session.jobs()
                .ask(
                        () -> new Produced(
                                new BatesTable(session.file()).prefix(),
                                new ExportItemsQuery(session.file())
                                        .ask(export.key()).stream()
                                                .filter(item -> item.treatment() != ProducedItem.Treatment.WITHHELD)
                                                .filter(item -> item.kind().equals("conversation")
                                                        || item.kind().equals("exchange"))
                                                .toList()),
                        produced -> answer.accept(produced.prefix(), produced.items()));
    }

    private record Produced(String prefix, List<ProducedItem> items) {}

    /** What a person says of an item that is claimed back. */
    public record Claim(String recipient, String reason, String ground, String description) {}

    public void claimBack(ExportListQuery.Export export, ProducedItem item, Claim claim) {
        session.act(
                () -> new ClawBackTable(session.file())
                        .claim(
                                export.key(),
                                item.number(),
                                claim.recipient(),
                                claim.reason(),
                                claim.ground(),
                                claim.description()),
                () -> session.problems()
                        .notice("Claimed back. Export " + export.campaignId() + " for " + export.profile()
                                + " again: the new package carries the notice and the slip sheet."));
    }

    /** The name that a file of the chosen package gets unless a person types another. */
    public String suggestedName(boolean zip) {
        String id = campaign.get().map(Campaign::id).orElse("package");
        String name =
                (session.file().name() + "-" + id + "-" + profile.get().word()).replaceAll("[^A-Za-z0-9._-]+", "-");
        return zip ? name + ".zip" : name;
    }
}
