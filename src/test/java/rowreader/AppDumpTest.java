package rowreader;
import java.util.*;
import javafx.scene.*;
import javafx.scene.control.*;
import javafx.stage.Stage;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.*;
import rowreader.text.InEnglish;
@ExtendWith({InEnglish.class, ApplicationExtension.class})
class AppDumpTest {
    RunningApp running; Stage stage;
    @Start void open(Stage stage) throws Exception { this.stage=stage; running = new RunningApp(stage, RunningApp.RECIPE); }
    @AfterEach void close() throws Exception { running.close(); }
    void walk(Node n, List<Node> out) { if(!n.isVisible())return; out.add(n); if (n instanceof Parent p) for (Node c : p.getChildrenUnmodifiable()) walk(c,out); }
    void dump(String what) {
        List<Node> out=new ArrayList<>(); walk(stage.getScene().getRoot(), out);
        System.out.println("== "+what+" "+stage.getX()+","+stage.getY()+" "+stage.getWidth()+"x"+stage.getHeight());
        for (Node n: out) if (n instanceof ButtonBase || n instanceof ChoiceBox || n instanceof ComboBoxBase || n.isFocusTraversable()) {
            Object t=n.queryAccessibleAttribute(AccessibleAttribute.TEXT), l=n.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
            System.out.println(n.getClass().getSimpleName()+" #"+n.getId()+" ["+(n instanceof Labeled b?b.getText():"")+"] name="+t+" by="+(l!=null)+" trav="+n.isFocusTraversable()+" dis="+n.isDisabled()+" "+n.getStyleClass());
        }
    }
    @Test void all(FxRobot robot) throws Exception {
        robot.clickOn("#random"); Thread.sleep(2000);
        robot.interact(() -> dump("training"));
        robot.clickOn("#choose-lab"); 
        List<ToggleButton> views=new ArrayList<>();
        robot.interact(() -> { for (Node n: stage.getScene().getRoot().lookupAll(".lab-choice .toggle-button")) views.add((ToggleButton)n); });
        for (ToggleButton v: views) { robot.interact(v::fire); Thread.sleep(1200); robot.interact(() -> dump("lab "+v.getText())); }
        robot.clickOn("#choose-race"); robot.interact(() -> dump("race"));
        robot.interact(() -> running.app().race().setup().samplesProperty().set(6000L));
        robot.clickOn("#race-start-or-pause"); Thread.sleep(3000); robot.interact(() -> dump("racing")); Thread.sleep(15000); robot.interact(() -> dump("race over"));
        robot.clickOn("#choose-training").clickOn("#edit-recipe"); robot.interact(() -> dump("recipe"));
    }
}
