package rowreader.view.picture;

import rowreader.trace.Trace;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.viewmodel.reading.PlaybackModel;

/** The longest words for every part at any line: nothing must move while the digit is read. */
final class LongestCaptions implements Captions {
    private final PictureWords probing;
    private final PictureWords answering;

    LongestCaptions(CellFlow flow, Trace trace, PictureFont font) {
        // Numbers of two digits, and no line that is the last one.
        int line = PlaybackModel.LAST_TIMESTEP - 1;
        probing = new PictureWords(flow, trace, font, line, true);
        answering = new PictureWords(flow, trace, font, line, false);
    }

    @Override
    public String of(Part part, Detail detail) {
        String probe = probing.of(part, detail);
        String answer = answering.of(part, detail);
        return width(answer) > width(probe) ? answer : probe;
    }

    @Override
    public String ofKernel(double most) {
        return probing.ofKernel(most);
    }

    @Override
    public double width(String line) {
        return probing.width(line);
    }

    @Override
    public double summaryWidth() {
        return probing.summaryWidth();
    }

    @Override
    public double exitWidth() {
        return probing.exitWidth();
    }
}
