/**
 * Digits that show something about the network that reads.
 *
 * <p>Owns: which they are for the network in use, a computed sentence for each, and putting one on the sheet.
 *
 * <p>Takes: the weights in use, and test digits if they are loaded; otherwise digits that the program writes.
 *
 * <p>Gives: a few examples as a property.
 *
 * <p>Never: how a reading is computed.
 */
package rowreader.viewmodel.shelf;
