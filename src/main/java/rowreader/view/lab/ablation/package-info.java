/**
 * Units out of action.
 *
 * <p>Owns: the choice of units, how they are put out of action, and what that costs.
 *
 * <p>Takes: the knock-out model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: the reading itself; it changes because its model does.
 */
package rowreader.view.lab.ablation;
