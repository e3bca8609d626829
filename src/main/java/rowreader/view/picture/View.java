package rowreader.view.picture;

import rowreader.trace.Trace;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.CellNumbers;
import rowreader.trace.picture.Phase;
import rowreader.viewmodel.picture.CellPictureModel;

/**
 * What is to be painted now, of one moment.
 *
 * @param phase null for a whole row
 * @param probe whether the network was never trained to answer after this row
 */
record View(CellPictureModel model, Trace trace, CellFlow flow, CellNumbers numbers, Phase phase, boolean probe) {
    int timestep() {
        return numbers.timestep();
    }

    /** Whether something of a phase is being done. */
    boolean isActive(Phase of) {
        return phase == of;
    }

    /** Whether something of a phase is still to be done. */
    boolean isToCome(Phase of) {
        return isToCome(of, phase);
    }

    /** Whether something of a phase is still to be done in another, null for a whole row. */
    static boolean isToCome(Phase of, Phase now) {
        return now != null && of.compareTo(now) > 0;
    }

    /** What is said of it in a font. */
    PictureWords words(PictureFont font) {
        return new PictureWords(flow, trace, font, timestep(), probe);
    }
}
