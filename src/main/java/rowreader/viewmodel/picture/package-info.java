/**
 * What is looked at in the picture of the reading.
 *
 * <p>Owns: how deep one looks, which layer, unit and gate is followed, the numbers of it all.
 *
 * <p>Takes: the reading and its clock.
 *
 * <p>Gives: properties that the picture binds to.
 *
 * <p>Never: nodes, places on the screen.
 */
package rowreader.viewmodel.picture;
