/**
 * Networks that race: which, how they do, and the races that were kept.
 *
 * <p>Owns: the choice of networks, when a race may run, its lanes' curves and numbers, what each lane reads in the drawing.
 *
 * <p>Takes: the training's digits, the drawing, the user's kept races; an executor that the race runs on.
 *
 * <p>Gives: properties that the race pane binds to.
 *
 * <p>Never: nodes, CSS or ND4J; no race while the training runs, since both want all cores.
 */
package rowreader.viewmodel.race;
