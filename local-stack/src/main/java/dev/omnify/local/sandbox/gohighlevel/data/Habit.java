package dev.omnify.local.sandbox.gohighlevel.data;

/**
 * A natural way of buying. Within a habit people still differ: rates are gamma, the chance of leaving after a purchase
 * is beta, baskets are log-normal.
 */
enum Habit {
    /** Comes often, spends well, seldom leaves. */
    REGULAR(0.17, 1.0 / 17.5, 2.0, 0.3, 36.0, 74),
    /** Comes every other month or so. */
    OCCASIONAL(0.48, 1.0 / 90, 0.9, 0.4, 16.0, 52),
    /** Tries the shop and is usually gone after a purchase or three. */
    PASSING(0.26, 1.0 / 55, 1.2, 2.6, 2.0, 41),
    /** Asked, never bought. */
    LEAD(0.09, 0, 1, 1, 1, 0);

    /** Share of all contacts. */
    final double share;
    /** Mean purchases a day while alive. */
    final double rate;
    /** Shape of the gamma distribution of rates: the smaller, the more people differ. */
    final double rateShape;
    /** First parameter of the beta distribution of the chance to leave after a purchase. */
    final double leaving;
    /** Second parameter of it. */
    final double staying;
    /** Median basket in the location's currency. */
    final double basket;

    Habit(double share, double rate, double rateShape, double leaving, double staying, double basket) {
        this.share = share;
        this.rate = rate;
        this.rateShape = rateShape;
        this.leaving = leaving;
        this.staying = staying;
        this.basket = basket;
    }

    /** The habit at a point of the unit interval, each as wide as its share. */
    static Habit at(double unit) {
        double upTo = 0;
        for (var habit : values()) {
            upTo += habit.share;
            if (unit < upTo) {
                return habit;
            }
        }
        return LEAD;
    }
}
