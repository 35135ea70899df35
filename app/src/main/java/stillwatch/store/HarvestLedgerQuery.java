package stillwatch.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import stillwatch.casework.Estimate;
import stillwatch.casework.HarvestLedger;
import stillwatch.casework.HarvestLedger.Line;

/**
 * The harvest ledger of a campaign: exchanges and tokens by capability, model and technique. What every exchange says is
 * counted; what only labelled exchanges or sampled conversations say is estimated, with an interval. Reads all exchanges of the
 * members, so it takes as long as they are many.
 */
public final class HarvestLedgerQuery {
    private static final String NOT_SAID = "not named";

    private final CaseFile file;

    public HarvestLedgerQuery(CaseFile file) {
        this.file = file;
    }

    public HarvestLedger ask(long campaignKey) {
        return file.read(connection -> new Counting(connection, campaignKey).ledger());
    }

    /** Sums over the exchanges of one capability and model. Squares are kept for the variance. */
    private record Cell(String capability, String model, long exchanges, Tokens input, Tokens output) {}

    /** @param known exchanges that have the figure */
    private record Tokens(long known, double sum, double squares) {
        static final Tokens NONE = new Tokens(0, 0, 0);

        Tokens plus(Tokens other) {
            return new Tokens(known + other.known, sum + other.sum, squares + other.squares);
        }

        /** Over all units, where {@code looked} units were looked at and those not counted here hold none of it. */
        Estimate over(long looked, long unseen) {
            double variance = looked < 2 ? 0 : Math.max(0, squares - sum * sum / looked) / (looked - 1);
            return Estimate.ofSum(sum, looked, unseen, looked == 0 ? 0 : variance / looked, variance);
        }
    }

    private static final class Counting {
        private final Connection connection;
        private final long campaign;
        private final List<String> bases = new ArrayList<>();

        Counting(Connection connection, long campaign) {
            this.connection = connection;
            this.campaign = campaign;
        }

        HarvestLedger ledger() throws SQLException {
            List<Cell> cells = cells();
            long exchanges = cells.stream().mapToLong(Cell::exchanges).sum();
            Tokens input = cells.stream().map(Cell::input).reduce(Tokens.NONE, Tokens::plus);
            Tokens output = cells.stream().map(Cell::output).reduce(Tokens.NONE, Tokens::plus);
            bases.add("Exchanges and models are counted over all " + count(exchanges)
                    + " exchanges of core and periphery: observed.");
            if (output.known() < exchanges) {
                bases.add(count(exchanges - output.known()) + " exchanges have no token count: what they took is"
                        + " estimated from the mean of the others.");
            }
            TechniqueCount techniques = new TechniqueCount(connection, campaign, exchanges);
            List<Line> byCapability = byCapability(cells, exchanges);
            bases.addAll(techniques.bases());
            return new HarvestLedger(
                    exchanges,
                    input.over(input.known(), exchanges - input.known()),
                    output.over(output.known(), exchanges - output.known()),
                    byCapability,
                    lines(cells, cell -> cell.model() == null ? NOT_SAID : cell.model(), exchanges, exchanges),
                    techniques.lines(),
                    techniques.sampled(),
                    bases);
        }

        private List<Line> byCapability(List<Cell> cells, long exchanges) {
            List<Cell> labelled =
                    cells.stream().filter(cell -> cell.capability() != null).toList();
            long known = labelled.stream().mapToLong(Cell::exchanges).sum();
            if (known == 0) {
                bases.add("No exchange carries a capability label: what was taken by capability is unknown.");
            } else if (known < exchanges) {
                bases.add(String.format(
                        Locale.ROOT,
                        "%s of %s exchanges carry a capability label. Figures by capability are estimated for the others, with a"
                                + " 95 %% interval (Wilson), as if these were like the labelled ones.",
                        count(known),
                        count(exchanges)));
            } else {
                bases.add("Every exchange carries a capability label: observed.");
            }
            return lines(labelled, Cell::capability, known, exchanges);
        }

        /** @param known how many exchanges say what they are, of which the cells are all */
        private static List<Line> lines(List<Cell> cells, Function<Cell, String> name, long known, long exchanges) {
            Map<String, List<Cell>> parts = new TreeMap<>();
            cells.forEach(cell -> parts.computeIfAbsent(name.apply(cell), n -> new ArrayList<>())
                    .add(cell));
            long withInput =
                    cells.stream().mapToLong(cell -> cell.input().known()).sum();
            long withOutput =
                    cells.stream().mapToLong(cell -> cell.output().known()).sum();
            List<Line> lines = new ArrayList<>();
            parts.forEach((word, part) -> {
                long hits = part.stream().mapToLong(Cell::exchanges).sum();
                Tokens input = part.stream().map(Cell::input).reduce(Tokens.NONE, Tokens::plus);
                Tokens output = part.stream().map(Cell::output).reduce(Tokens.NONE, Tokens::plus);
                lines.add(new Line(
                        word,
                        Estimate.ofShare(hits, known, exchanges - known, known),
                        tokens(input, hits, withInput, known, exchanges),
                        tokens(output, hits, withOutput, known, exchanges)));
            });
            lines.sort(Comparator.comparingLong((Line line) -> line.exchanges().value())
                    .reversed()
                    .thenComparing(Line::name));
            return lines;
        }

        /**
         * Where every exchange says what it is, only the part's own exchanges without a count are unseen; otherwise all that lack
         * a label or a count may belong to it.
         */
        private static Estimate tokens(Tokens part, long hits, long withCount, long known, long exchanges) {
            return known == exchanges
                    ? part.over(part.known(), hits - part.known())
                    : part.over(withCount, exchanges - withCount);
        }

        private List<Cell> cells() throws SQLException {
            return Sql.list(
                    connection,
                    "SELECT c.name AS capability, m.name AS model, g.* FROM (SELECT k.capability_key, k.model_key,"
                            + " count(*) AS exchanges, " + sums("input") + ", " + sums("output")
                            + " FROM campaign_member b JOIN exchange e ON e.account_key = b.account_key"
                            + " LEFT JOIN call k ON k.key = e.call_key"
                            + " WHERE b.campaign_key = ? AND b.membership <> 'crowd'"
                            + " GROUP BY k.capability_key, k.model_key) g"
                            + " LEFT JOIN capability c ON c.key = g.capability_key LEFT JOIN model m ON m.key = g.model_key"
                            + " ORDER BY c.name, m.name",
                    row -> new Cell(
                            row.getString("capability"),
                            row.getString("model"),
                            row.getLong("exchanges"),
                            tokens(row, "input"),
                            tokens(row, "output")),
                    campaign);
        }

        private static String sums(String side) {
            String column = "e." + side + "_tokens";
            return "count(" + column + ") AS " + side + "_known, total(" + column + ") AS " + side
                    + "_sum, total(1.0 * " + column + " * " + column + ") AS " + side + "_squares";
        }

        private static Tokens tokens(ResultSet row, String side) throws SQLException {
            return new Tokens(
                    row.getLong(side + "_known"), row.getDouble(side + "_sum"), row.getDouble(side + "_squares"));
        }
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
