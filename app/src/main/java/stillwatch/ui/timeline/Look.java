package stillwatch.ui.timeline;

import stillwatch.store.AccountRasterQuery;
import stillwatch.store.TrafficKind;
import stillwatch.store.TrafficMeasure;
import stillwatch.ui.workspace.Whose;

/**
 * The choices that say how the timeline looks, time apart.
 *
 * @param kind what tells the lanes apart
 * @param squareRoot bars grow with the square root of the number, so that small ones can be seen beside large ones
 * @param commonScale all lanes are measured against the largest; otherwise each against its own maximum
 * @param whose traffic is counted: what is selected stays a mark in a larger picture unless it is asked for here
 */
record Look(
        TrafficKind kind,
        Detail detail,
        TrafficMeasure measure,
        AccountRasterQuery.Order order,
        boolean squareRoot,
        boolean commonScale,
        Whose whose) {
    static final Look FIRST = new Look(
            TrafficKind.CAMPAIGN,
            Detail.LANES,
            TrafficMeasure.EXCHANGES,
            AccountRasterQuery.Order.FIRST_SEEN,
            false,
            false,
            Whose.CAMPAIGN);

    Look withKind(TrafficKind next) {
        return new Look(next, detail, measure, order, squareRoot, commonScale, whose);
    }

    Look withDetail(Detail next) {
        return new Look(kind, next, measure, order, squareRoot, commonScale, whose);
    }

    Look withMeasure(TrafficMeasure next) {
        return new Look(kind, detail, next, order, squareRoot, commonScale, whose);
    }

    Look withOrder(AccountRasterQuery.Order next) {
        return new Look(kind, detail, measure, next, squareRoot, commonScale, whose);
    }

    Look withSquareRoot(boolean next) {
        return new Look(kind, detail, measure, order, next, commonScale, whose);
    }

    Look withCommonScale(boolean next) {
        return new Look(kind, detail, measure, order, squareRoot, next, whose);
    }

    Look withWhose(Whose next) {
        return new Look(kind, detail, measure, order, squareRoot, commonScale, next);
    }
}
