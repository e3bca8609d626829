package rowreader.view.picture;

import rowreader.text.Texts;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;

/** What a depth is called. */
final class DepthWords {
    private DepthWords() {}

    /** "Unit 42" */
    static String name(Depth depth, CellPictureModel model) {
        return switch (depth) {
            case UNROLLED -> Texts.get("view.picture.depth.unrolled");
            case CELL -> {
                String group =
                        model.getFlow() == null ? "" : model.getFlow().group().name();
                yield group.isEmpty()
                        ? Texts.get("view.picture.depth.cell")
                        : Texts.get("view.picture.depth.cell.of", group);
            }
            case UNIT -> Texts.get("view.picture.depth.unit", model.getUnit());
            case PRODUCT ->
                Texts.get("view.picture.depth.product", model.getGate().symbol());
        };
    }
}
