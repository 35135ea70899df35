package stillwatch.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillwatch.casework.Link;
import stillwatch.evidence.paper.Pen;
import stillwatch.evidence.paper.Tone;
import stillwatch.store.CampaignMembersQuery.Member;

/**
 * The strongest core accounts around a circle with their links as chords: the more kinds of things two accounts share, the
 * darker; the stronger, the thicker. A circle shows each account once, at a place that does not depend on chance.
 */
final class CoreChart {
    /** Below the names, which reach to both sides of the paper. */
    private static final double KEY_HEIGHT = 16;

    private static final double RADIUS = 128;
    private static final double LABEL_GAP = 9;
    private static final int LONGEST_LABEL = 26;
    private static final Tone ONE = Tone.of(0xb9cbdb);
    private static final Tone TWO = Tone.of(0x6f9bc2);
    private static final Tone MORE = Look.FOR;

    private static final int LINKS_EACH = 2;

    private final Core core;
    private final List<Link> drawn;
    private final Words words;

    CoreChart(Core core, Words words) {
        this.core = core;
        this.words = words;
        this.drawn = drawn(core.links());
    }

    /** Each account's strongest links: in a dense core all of them together would be one dark disc. */
    private static List<Link> drawn(List<Link> links) {
        Map<Long, Integer> counts = new HashMap<>();
        List<Link> drawn = new ArrayList<>();
        for (Link link : links) {
            int a = counts.merge(link.accountA(), 1, Integer::sum);
            int b = counts.merge(link.accountB(), 1, Integer::sum);
            if (a <= LINKS_EACH || b <= LINKS_EACH) {
                drawn.add(link);
            }
        }
        return drawn;
    }

    double height() {
        return circleHeight() + KEY_HEIGHT;
    }

    private static double circleHeight() {
        return 2 * RADIUS + 44;
    }

    String description() {
        int size = core.members().size();
        String strongest = core.links().isEmpty() ? "" : strongest();
        return words.of(
                "figure.core.alt",
                String.valueOf(size),
                words.count(core.links().size(), "link"),
                strongest);
    }

    private String strongest() {
        Link link = core.links().get(0);
        Map<Long, String> names = core.names();
        return words.of(
                "figure.core.strongest",
                names.get(link.accountA()),
                names.get(link.accountB()),
                Figures.decimal(link.weight()));
    }

    String legend() {
        return words.of(
                "figure.core.legend",
                String.valueOf(core.members().size()),
                Figures.whole(core.all()),
                String.valueOf(LINKS_EACH));
    }

    void draw(Pen pen) {
        double middleX = pen.width() / 2;
        double middleY = circleHeight() / 2;
        List<Member> members = core.members();
        Map<Long, double[]> places = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            double angle = angle(i, members.size());
            places.put(
                    members.get(i).member().accountKey(),
                    new double[] {middleX + RADIUS * StrictMath.cos(angle), middleY + RADIUS * StrictMath.sin(angle)});
        }
        double largest = drawn.stream().mapToDouble(Link::weight).max().orElse(1);
        // The weakest first, so that strong links lie on top.
        for (int i = drawn.size() - 1; i >= 0; i--) {
            Link link = drawn.get(i);
            double[] from = places.get(link.accountA());
            double[] to = places.get(link.accountB());
            double thickness = 0.5 + 2 * link.weight() / largest;
            pen.line(
                    from[0],
                    from[1],
                    to[0],
                    to[1],
                    thickness,
                    tone(link.layers().size()),
                    "");
        }
        for (int i = 0; i < members.size(); i++) {
            double[] place = places.get(members.get(i).member().accountKey());
            pen.circle(place[0], place[1], 3.6, Look.FOR, Tone.WHITE);
            label(pen, members.get(i), angle(i, members.size()), middleX, middleY);
        }
        key(pen);
    }

    private static void label(Pen pen, Member member, double angle, double middleX, double middleY) {
        double x = middleX + (RADIUS + LABEL_GAP) * StrictMath.cos(angle);
        double y = middleY + (RADIUS + LABEL_GAP) * StrictMath.sin(angle) + 2.6;
        String name = member.accountId();
        String fitting = name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL - 1) + "…" : name;
        Pen.Anchor anchor = StrictMath.cos(angle) >= 0 ? Pen.Anchor.START : Pen.Anchor.END;
        pen.text(x, y, anchor, fitting, Look.CHART);
    }

    private void key(Pen pen) {
        Tone[] tones = {ONE, TWO, MORE};
        for (int i = 0; i < tones.length; i++) {
            double x = i * pen.width() / tones.length;
            double y = height() - 6;
            pen.line(x, y, x + 18, y, 1.6, tones[i], "");
            pen.text(x + 23, y + 2.6, Pen.Anchor.START, words.of("figure.core.key." + (i + 1)), Look.CHART);
        }
    }

    private static Tone tone(int layers) {
        return layers <= 1 ? ONE : layers == 2 ? TWO : MORE;
    }

    private static double angle(int index, int count) {
        return 2 * StrictMath.PI * index / count - StrictMath.PI / 2 + StrictMath.PI / count;
    }
}
