package stillwatch.architecture.offenders.detect;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleStringProperty;
import org.apache.pdfbox.cos.COSName;
import org.jgrapht.graph.DefaultEdge;
import picocli.CommandLine;

/** Breaks the rules on SQL, JavaFX, JGraphT, PDFBox, picocli, threads and static state at once. */
final class KnowsTooMuch {
    static final HashMap<String, String> SHARED = new HashMap<>();

    Connection connection;
    SimpleStringProperty title = new SimpleStringProperty();
    DefaultEdge edge = new DefaultEdge();
    COSName name;
    CommandLine line;
    Map<String, String> copy = SHARED;

    void run() {
        Executors.newCachedThreadPool().shutdown();
        new Thread(() -> {}).start();
    }
}
