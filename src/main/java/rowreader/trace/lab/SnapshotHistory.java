package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.List;
import rowreader.network.weights.SequenceWeights;

/**
 * A training's weights over time: bounded, from the first to the newest, about evenly spread. When it is full, every
 * second snapshot goes and the distance kept between two of them doubles. For one thread.
 */
public final class SnapshotHistory {
    private final int capacity;
    private final List<Snapshot> kept = new ArrayList<>();
    /** The newest, kept or not; null before the first. */
    private Snapshot newest;
    /** Training samples that must lie between two snapshots. */
    private long spacing = 1;

    /**
     * @param capacity how many snapshots to hold at most
     * @throws IllegalArgumentException if that is less than 4
     */
    public SnapshotHistory(int capacity) {
        if (capacity < 4) {
            throw new IllegalArgumentException("a history of " + capacity);
        }
        this.capacity = capacity;
    }

    /**
     * Takes the newest weights; whether they are kept for good depends on how far the last kept ones lie back.
     *
     * @throws IllegalArgumentException if training went back: {@link #clear} comes first
     */
    public void add(long samples, SequenceWeights weights) {
        if (newest != null && samples < newest.samples()) {
            throw new IllegalArgumentException("samples " + samples + " after " + newest.samples());
        }
        newest = new Snapshot(samples, weights);
        if (!kept.isEmpty() && kept.get(kept.size() - 1).samples() == samples) {
            kept.set(kept.size() - 1, newest);
        } else if (kept.isEmpty() || samples >= kept.get(kept.size() - 1).samples() + spacing) {
            kept.add(newest);
        }
        // One place is the newest's, which may not be among those kept.
        if (kept.size() == capacity) {
            thin();
        }
    }

    private void thin() {
        long meanDistance = (newest.samples() - kept.get(0).samples()) / (kept.size() - 1);
        spacing = Math.max(2 * spacing, 2 * meanDistance);
        List<Snapshot> everySecond = new ArrayList<>();
        for (int i = 0; i < kept.size(); i += 2) {
            everySecond.add(kept.get(i));
        }
        kept.clear();
        kept.addAll(everySecond);
    }

    /** Forgets everything, for a training that starts anew. */
    public void clear() {
        kept.clear();
        newest = null;
        spacing = 1;
    }

    /** From the first to the newest, a copy of at most as many as the capacity. */
    public List<Snapshot> snapshots() {
        List<Snapshot> snapshots = new ArrayList<>(kept);
        if (newest != null && kept.get(kept.size() - 1) != newest) {
            snapshots.add(newest);
        }
        return List.copyOf(snapshots);
    }
}
