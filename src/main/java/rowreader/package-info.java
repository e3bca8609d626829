/**
 * Row Reader: watch an LSTM read a handwritten digit, row by row.
 *
 * <p>A digit's journey: {@link rowreader.data} gives pictures, from MNIST, from this program's own hand or from a person's
 * strokes. {@link rowreader.network} learns from them by a recipe and hands out snapshots of its weights as plain arrays.
 * {@link rowreader.trace} runs those weights over one picture and keeps every gate and state of every timestep.
 * {@link rowreader.export} writes what was traced and painted to files. {@link rowreader.viewmodel} decides what is shown and
 * allowed now, {@link rowreader.view} paints it, and {@link rowreader.cli} offers the same without a window. Below them all,
 * {@link rowreader.text} has every sentence and number that a person reads, and {@link rowreader.files} every file that is
 * written whole.
 *
 * <p>A room imports only rooms to its left: text, files, data, network, trace, export, then side by side cli and viewmodel,
 * and view, which alone sees viewmodel. Only {@code App} sees every room. The wings of the network do the same among
 * themselves: weights, recipe, record, fast, engine, design, model, training, race; rooms outside see weights, recipe, record,
 * model, training and race, and never a tensor. A test keeps all of it.
 *
 * <p>One word for one idea. What was renamed, and to what:
 *
 * <table>
 *   <caption>Old words</caption>
 *   <tr><th>Not</th><th>but</th><th>which is</th></tr>
 *   <tr><td>Told</td><td>{@code Message}</td><td>what another thread has for the FX thread, by way of a {@code Mailbox}</td></tr>
 *   <tr><td>Ladder</td><td>{@code StepValues}</td><td>the round values that a number is stepped through</td></tr>
 *   <tr><td>KnockOut, damage, mend, silence</td><td>{@code Ablation}, ablate, restore</td><td>units set to 0 to see
 *       what they are for</td></tr>
 *   <tr><td>Scan</td><td>{@code Traversal}</td><td>the lines of a picture in the order in which they are read</td></tr>
 *   <tr><td>WholeFile</td><td>{@code AtomicFile}</td><td>a file that is written whole or not at all</td></tr>
 *   <tr><td>WholeIteration</td><td>{@code FusedNetwork}</td><td>a reading, or forward, backward and update, without DL4J in between</td></tr>
 *   <tr><td>StockNetwork, stock</td><td>{@code Dl4jNetwork}, DL4J's own</td><td>a network of the library's layers</td></tr>
 *   <tr><td>Descent</td><td>{@code OptimizerStep}</td><td>an update of the parameters from their gradient</td></tr>
 *   <tr><td>Cell (of the bench)</td><td>{@code RecurrentCell}</td><td>LSTM, GRU or simple RNN, to be timed;
 *       {@code trace.Cell} is another</td></tr>
 *   <tr><td>GruCell (of the fast path)</td><td>{@code FastGruCell}</td><td>a GRU's loops over a slice of a minibatch</td></tr>
 *   <tr><td>distorted</td><td>augmented</td><td>digits changed a little, anew each time they are shown</td></tr>
 *   <tr><td>fell out</td><td>diverged</td><td>a training whose loss is no number any more</td></tr>
 *   <tr><td>NumberPoint, ChoicePoint</td><td>{@code EditedNumber}, {@code EditedChoice}</td><td>a {@code RecipePoint} while
 *       it is edited</td></tr>
 *   <tr><td>NumberRange</td><td>{@code NumberBounds}, {@code TypedNumbers}</td><td>which numbers there may be; how they are
 *       typed</td></tr>
 *   <tr><td>Parting</td><td>{@code ReadoutDivergence}</td><td>the first row after which two readings answer differently</td></tr>
 *   <tr><td>LineMemory</td><td>{@code RowInfluence}</td><td>how much of a row is still in the state, row after row</td></tr>
 *   <tr><td>Answers</td><td>{@code Predictions}</td><td>what a network says of each digit of a set</td></tr>
 *   <tr><td>Computed, the lab's Question</td><td>{@code LatestResult}, {@code NetworkOnDigits}</td><td>the answer to the newest
 *       request, computed off the FX thread; a network asked about a set of digits</td></tr>
 *   <tr><td>Distortion</td><td>{@code Augmentation}</td><td>what makes augmented digits</td></tr>
 *   <tr><td>Complaints</td><td>{@code CommandErrors}</td><td>what is wrong with a command line, in a sentence</td></tr>
 *   <tr><td>Patience</td><td>timeout</td><td>how long is waited before something is given up</td></tr>
 *   <tr><td>slowBecause</td><td>{@code fallbackReason}</td><td>why a network is not computed by the fast path</td></tr>
 *   <tr><td>Reading (of a chart)</td><td>{@code CurveReadout}</td><td>a curve's values at the place pointed at</td></tr>
 *   <tr><td>Snapshot (of the window)</td><td>{@code NodePicture}</td><td>a part of the window as pixels</td></tr>
 *   <tr><td>Incoming</td><td>{@code DroppedFiles}</td><td>what is dropped or pasted on the window</td></tr>
 *   <tr><td>Words (of a reading)</td><td>{@code ReadingNames}</td><td>what charts and pictures of a reading are called</td></tr>
 *   <tr><td>PictureInk (of what fits ink)</td><td>{@code InkFitter}</td><td>brings a picture's ink into the 28x28 pixels of MNIST</td></tr>
 *   <tr><td>WholeOrder</td><td>{@code IntegerOrder}</td><td>floats as integers in the same order</td></tr>
 *   <tr><td>What comes of it</td><td>Size and work</td><td>parameters and iterations of an edited recipe</td></tr>
 *   <tr><td>but for</td><td>except for</td><td></td></tr>
 * </table>
 */
package rowreader;
