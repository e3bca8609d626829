package rowreader.view.window;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Emblem;

/** A small window while the numeric libraries are unpacked, before the first start. Belongs to the FX thread. */
public final class PreparingWindow {
    private static final double WIDTH = 420;
    private static final double GAP = 12;

    private final Stage stage;
    private final Label text = new Label(Texts.get("view.window.preparing"));
    private final ProgressBar bar = new ProgressBar(0);
    private final Button close = new Button(Texts.get("view.window.preparing.close"));

    /** Fills {@code stage} and shows it. */
    public PreparingWindow(Stage stage) {
        this.stage = stage;
        text.setId("preparing");
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        bar.setId("preparing-progress");
        bar.setPrefWidth(WIDTH);
        close.setId("preparing-close");
        close.setMnemonicParsing(true);
        close.setOnAction(event -> stage.close());
        show(close, false);
        VBox content = new VBox(GAP, text, bar, close);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setStyle("-fx-padding: 24");
        stage.setTitle(Texts.get("view.window.title"));
        stage.getIcons().setAll(Emblem.image(4));
        stage.setScene(new Scene(content));
        stage.setResizable(false);
        stage.show();
    }

    /** @param fraction what is done, 0 to 1 */
    public void show(double fraction) {
        bar.setProgress(fraction);
    }

    /** Says in place of the progress what went wrong; the person closes the window. */
    public void fail(Text reason) {
        text.setText(reason.words());
        show(bar, false);
        show(close, true);
        stage.sizeToScene();
        close.requestFocus();
    }

    public void close() {
        stage.close();
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
