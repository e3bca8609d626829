package rowreader.view.training;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.recipe.RecipeText;

/** Says which recipe runs; begins anew with another, one by name or what is usual with an architecture. */
final class RecipeButton extends MenuButton {
    private final RecipeModel model;

    RecipeButton(RecipeModel model) {
        this.model = model;
        setId("recipe");
        setMinWidth(Region.USE_PREF_SIZE);
        setMnemonicParsing(false);
        textProperty().bind(model.runningTitle().map(Text::words).orElse(""));
        Tip tooltip = new Tip();
        tooltip.textProperty().bind(model.runningSummary().map(summary -> Texts.get("view.recipe.running", summary)));
        tooltip.on(this);
        setAccessibleText(Texts.get("view.training.recipe"));
        for (NamedRecipe named : NamedRecipe.values()) {
            getItems().add(item(named.recipe()));
        }
        getItems().add(new SeparatorMenuItem());
        for (Architecture architecture : Architecture.values()) {
            if (NamedRecipe.of(architecture.recipe()).isEmpty()) {
                getItems().add(item(architecture.recipe()));
            }
        }
    }

    private MenuItem item(Recipe recipe) {
        MenuItem item = new MenuItem(RecipeText.title(recipe).words());
        item.disableProperty().bind(model.canBegin().not());
        item.setOnAction(chosen -> model.begin(recipe));
        return item;
    }
}
