package rowreader.viewmodel.reading;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingCommands;
import rowreader.network.training.TrainingState;
import rowreader.text.Share;
import rowreader.text.Text;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.training.TrainingModel.NewestWeights;

/** Which network reads the drawing. Belongs to the FX thread. */
public final class ReaderModel {
    /** Who can read the drawing. */
    public enum Reader {
        /** A network that comes with the program, trained beforehand. */
        BEST,
        /** The network in training, or the model that was opened. */
        TRAINING,
        /** A copy that was trained on the user's own drawings. */
        TUNED
    }

    private final TrainingCommands commands;
    private final TrainingModel training;
    private final ReadingModel reading;

    private final ObjectProperty<Reader> reader = new SimpleObjectProperty<>(this, "reader", Reader.BEST);
    private final ReadOnlyObjectWrapper<Model> best = new ReadOnlyObjectWrapper<>(this, "best");
    private final ReadOnlyObjectWrapper<Model> tuned = new ReadOnlyObjectWrapper<>(this, "tuned");
    private final ObjectBinding<List<String>> classNames;
    private final ObjectBinding<ReaderWeights> other;

    /**
     * @param commands give a copy of the network in training
     * @param reading gets the weights of whichever network reads
     */
    public ReaderModel(TrainingCommands commands, TrainingModel training, ReadingModel reading) {
        this.commands = commands;
        this.training = training;
        this.reading = reading;
        classNames = Bindings.createObjectBinding(
                this::readersClassNames, reader, best, tuned, training.classNamesProperty());
        other = Bindings.createObjectBinding(this::readsNotNow, reader, best, training.weightsProperty());
        training.weightsProperty().addListener((observable, was, is) -> {
            if (reader.get() == Reader.TRAINING) {
                reading.newWeights(inTraining(is));
            }
        });
        training.stateProperty().addListener((observable, was, is) -> {
            if (is == TrainingState.TRAINING) {
                reader.set(Reader.TRAINING);
            }
        });
        reader.addListener((observable, was, is) -> switchReader());
        reading.openingProperty().bind(reader.isEqualTo(Reader.BEST).and(best.isNull()));
        reading.answersAtEveryRowProperty()
                .bind(Bindings.createBooleanBinding(
                        this::answersAtEveryRow, reader, best, tuned, training.runningRecipeProperty()));
    }

    private boolean answersAtEveryRow() {
        Recipe recipe;
        if (reader.get() == Reader.TRAINING) {
            recipe = training.runningRecipeProperty().get();
        } else {
            recipe = model() == null ? null : model().record().recipe();
        }
        return recipe != null && recipe.architecture().answersAtEveryRow();
    }

    /** The model that reads; null where the network in training does, or it is not there yet. */
    private Model model() {
        return switch (reader.get()) {
            case BEST -> best.get();
            case TUNED -> tuned.get();
            case TRAINING -> null;
        };
    }

    private void switchReader() {
        switch (reader.get()) {
            case BEST -> {
                if (best.get() != null) {
                    reading.switchTo(ofModel(best.get(), describeBest(best.get())));
                }
            }
            case TUNED -> {
                if (tuned.get() != null) {
                    reading.switchTo(ofModel(tuned.get(), describeTuned(tuned.get())));
                }
            }
            case TRAINING -> {
                NewestWeights trained = training.weightsProperty().get();
                if (trained != null) {
                    reading.switchTo(inTraining(trained));
                }
            }
        }
    }

    private static Text describeBest(Model model) {
        return model.record()
                .testAccuracy()
                .map(tested -> Text.of(
                        "viewmodel.reading.best.tested", new Share(tested.accuracy(), tested.count()), tested.count()))
                .orElse(Text.of("viewmodel.reading.best"));
    }

    private static Text describeTuned(Model model) {
        return model.record()
                .testAccuracy()
                .map(tested -> Text.of(
                        "viewmodel.reading.tuned.tested", new Share(tested.accuracy(), tested.count()), tested.count()))
                .orElse(Text.of("viewmodel.reading.tuned"));
    }

    private ReaderWeights readsNotNow() {
        if (reader.get() == Reader.TRAINING) {
            return best.get() == null ? null : ofModel(best.get(), Text.of("viewmodel.reading.best"));
        }
        NewestWeights trained = training.weightsProperty().get();
        return trained == null ? null : inTraining(trained);
    }

    private static ReaderWeights ofModel(Model model, Text description) {
        return new ReaderWeights(model.weights(), description, model.classNames());
    }

    private static ReaderWeights inTraining(NewestWeights weights) {
        return new ReaderWeights(weights.weights(), weights.description(), weights.classNames(), weights.samples() > 0);
    }

    private List<String> readersClassNames() {
        Model model = model();
        return model == null ? training.classNamesProperty().get() : model.classNames();
    }

    /** Who reads. Training that begins takes it over: one wants to see the network learn. */
    public ObjectProperty<Reader> readerProperty() {
        return reader;
    }

    /** The copy that was trained on drawings and chosen to read; null for none. */
    public ReadOnlyObjectProperty<Model> tunedProperty() {
        return tuned.getReadOnlyProperty();
    }

    /** What the network that reads calls its classes, in the order of the labels. */
    public ObservableValue<List<String>> classNames() {
        return classNames;
    }

    /** The other one of the best reader and the network in training, to hold against the one that reads; null for none. */
    public ObservableValue<ReaderWeights> other() {
        return other;
    }

    /** The best reader is there. */
    public void onBest(Model model) {
        best.set(model);
        if (reader.get() == Reader.BEST) {
            switchReader();
        }
    }

    /** Reads with a copy that was trained on drawings. */
    public void readWith(Model tunedCopy) {
        tuned.set(tunedCopy);
        if (reader.get() == Reader.TUNED) {
            switchReader();
        } else {
            reader.set(Reader.TUNED);
        }
    }

    /** A copy of the network that reads; completes at once or on the trainer thread. */
    public CompletableFuture<Model> copy() {
        return switch (reader.get()) {
            case BEST ->
                best.get() == null
                        ? CompletableFuture.failedFuture(new NoBestReaderException())
                        : CompletableFuture.completedFuture(best.get());
            case TUNED -> CompletableFuture.completedFuture(tuned.get());
            case TRAINING -> commands.model();
        };
    }
}
