/**
 * Ablated units.
 *
 * <p>Owns: the choice of units, how they are ablated, and what that costs.
 *
 * <p>Takes: the ablation model.
 *
 * <p>Gives: one view of the lab.
 *
 * <p>Never: the reading itself; it changes because its model does.
 */
package rowreader.view.lab.ablation;
