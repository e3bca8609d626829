package rowreader.viewmodel.reading;

import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;

/** Which unit is shown at which place, from left to right. Immutable. */
public final class UnitPlaces {
    private final UnitOrder order;
    private final int[] units;
    private final int[] places;

    private UnitPlaces(UnitOrder order, int[] units) {
        this.order = order;
        this.units = units;
        places = new int[units.length];
        for (int place = 0; place < units.length; place++) {
            places[units[place]] = place;
        }
    }

    /** The units of {@code trace} in an order. */
    public static UnitPlaces of(UnitOrder order, Trace trace) {
        return new UnitPlaces(order, order.units(trace));
    }

    /** What the units are sorted by. */
    public UnitOrder order() {
        return order;
    }

    /** How many units there are. */
    public int size() {
        return units.length;
    }

    /** The unit shown at {@code place}, from 0. */
    public int unitAt(int place) {
        return units[place];
    }

    /** Where {@code unit} is shown, from 0. */
    public int placeOf(int unit) {
        return places[unit];
    }
}
