package rowreader.view.picture;

/** A point in the picture, in pixels. Immutable. */
record Place(double x, double y) {}
