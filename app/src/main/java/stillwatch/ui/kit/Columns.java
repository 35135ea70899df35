package stillwatch.ui.kit;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Columns of tables: words to the left, figures to the right, sorted as what they are and not as their text. */
public final class Columns {
    /** What a cell shows where the data has nothing. */
    public static final String MISSING = "–";

    private Columns() {}

    /** @param words may give {@code null} */
    public static <R> TableColumn<R, String> words(String title, double width, Function<R, String> words) {
        TableColumn<R, String> column = column(title, width, words);
        column.setCellFactory(unused -> new FormattedCell<>(text -> text, Pos.CENTER_LEFT));
        return column;
    }

    public static <R> TableColumn<R, Long> count(String title, double width, ToLongFunction<R> number) {
        TableColumn<R, Long> column = column(title, width, number::applyAsLong);
        return figures(column, Formats::count);
    }

    public static <R> TableColumn<R, Double> figure(
            String title, double width, ToDoubleFunction<R> number, Function<Double, String> format) {
        TableColumn<R, Double> column = column(title, width, number::applyAsDouble);
        return figures(column, format);
    }
    /** A count that may be missing. */
    public static <R> TableColumn<R, Long> countOrNone(String title, double width, Function<R, Long> number) {
        return figures(column(title, width, number), Formats::count);
    }

    private static <R, V> TableColumn<R, V> figures(TableColumn<R, V> column, Function<V, String> format) {
        column.getStyleClass().add("figures-column");
        column.setCellFactory(unused -> new FormattedCell<>(format, Pos.CENTER_RIGHT));
        return column;
    }

    /** Any value, shown by a cell of the caller's. */
    public static <R, V> TableColumn<R, V> column(String title, double width, Function<R, V> value) {
        TableColumn<R, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static final class FormattedCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> format;

        FormattedCell(Function<V, String> format, Pos alignment) {
            this.format = format;
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : value == null ? MISSING : format.apply(value));
        }
    }
}
