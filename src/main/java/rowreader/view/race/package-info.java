/**
 * Networks side by side.
 *
 * <p>Owns: choosing who races, the race's controls, its table and charts, the races that were kept.
 *
 * <p>Takes: the race model and the palette.
 *
 * <p>Gives: one pane.
 *
 * <p>Never: what is allowed when, or a number of its own; the model knows.
 */
package rowreader.view.race;
