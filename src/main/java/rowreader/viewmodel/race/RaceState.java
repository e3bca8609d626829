package rowreader.viewmodel.race;

/** Where a race stands. */
public enum RaceState {
    /** The networks are being chosen. */
    CHOOSING,
    /** It begins or goes on as soon as the digits are there and the training pauses. */
    WAITING,
    /** The networks learn in turn. */
    RACING,
    /** It can go on. */
    PAUSED,
    /** It was run to its end, or stopped, or is one that was kept: there is nothing to go on with. */
    OVER
}
