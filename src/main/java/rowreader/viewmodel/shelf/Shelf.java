package rowreader.viewmodel.shelf;

import java.util.List;
import rowreader.text.Text;

/**
 * Examples, and whose they are.
 *
 * @param network what was read with, and at what moment: "of the network in training, after 2,000 training samples"
 * @param examples found for it
 */
public record Shelf(Text network, List<Example> examples) {}
