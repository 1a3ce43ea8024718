package io.reformpulse.domain.kpi;

/** What is added somewhere and can be taken back; addends that are alike add up to one. */
interface Addend<A extends Addend<A>> {
    /** Whether it is added at the same place. */
    boolean isLike(A other);

    /** The sum with one alike. */
    A plus(A other);

    A negated();

    boolean isZero();
}
