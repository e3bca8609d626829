package rowreader.data.strokes;

import java.util.List;

/**
 * Where the coordinates stand among the values of a point, as InkML's {@code traceFormat} says.
 *
 * @param x index of the channel X
 * @param y index of the channel Y
 * @param toLeft whether X grows to the left
 * @param upwards whether Y grows upwards
 * @param needed how many values every point has
 * @param most how many values a point may have: those of the intermittent channels may be left out
 */
record InkmlChannels(int x, int y, boolean toLeft, boolean upwards, int needed, int most) {
    /** What holds where a file says nothing. */
    static final InkmlChannels USUAL = new InkmlChannels(0, 1, false, false, 2, 2);

    /** More tell nothing of a pen. */
    static final int MOST = 100;

    /** @param isReversed by the channel's attribute {@code orientation} */
    record Channel(String name, boolean isReversed) {}

    /**
     * Those of a {@code traceFormat}, in its order; the ones after {@code needed} are intermittent. Without X or Y there is
     * no place to put a point: null.
     */
    static InkmlChannels of(List<Channel> channels, int needed) {
        int x = -1;
        int y = -1;
        for (int i = 0; i < channels.size(); i++) {
            String name = channels.get(i).name();
            x = name.equals("X") && x < 0 ? i : x;
            y = name.equals("Y") && y < 0 ? i : y;
        }
        return x < 0 || y < 0
                ? null
                : new InkmlChannels(
                        x, y, channels.get(x).isReversed(), channels.get(y).isReversed(), needed, channels.size());
    }
}
