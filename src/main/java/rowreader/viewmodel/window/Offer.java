package rowreader.viewmodel.window;

import rowreader.text.Text;

/**
 * Something that can be done with one click, or left.
 *
 * @param text what, in one line
 * @param accept does it; on the FX thread
 * @param dismiss it is not wanted; on the FX thread
 */
public record Offer(Text text, Runnable accept, Runnable dismiss) {}
