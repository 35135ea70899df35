package stillwatch.scenario.lookalike;

import java.util.List;
import stillwatch.scenario.chance.Weighted;
import stillwatch.scenario.people.Organization;
import stillwatch.scenario.people.Rhythm;
import stillwatch.scenario.text.Ask;
import stillwatch.scenario.world.Client;
import stillwatch.scenario.world.Countries;
import stillwatch.scenario.world.Part;
import stillwatch.scenario.world.World;

/** Verified resellers and gateways: a few accounts that carry many customers, and fall back on each other on 5xx. */
final class Gateways implements Part {
    private static final int RESELLERS = 2;

    @Override
    public String description() {
        return "gateways and resellers: many customers in one account, fallback on 5xx";
    }

    @Override
    public void join(World world) {
        Cast cast = new Cast(world, "gateway");
        for (int i = 0; i < world.scaled(RESELLERS, 1); i++) {
            Organization reseller = cast.organization(Countries.ALL.draw(cast.rng), true, 4);
            Client router = Client.of("OpenGate/3.1").via("aggregator");
            List<Seat> seats = reseller.members(4, "enterprise").stream()
                    .map(holder -> new Seat(holder, reseller.office(), router))
                    .toList();
            seats.forEach(seat -> seat.holder().declaredUse = "Aggregator, resells access to registered customers");
            Weighted.Builder<Ask> mix = Weighted.mix();
            for (int customer = 0; customer < 9; customer++) {
                String language = Countries.ALL.draw(cast.rng).language();
                mix.add(2, cast.topics.everyday(language).draw(cast.rng));
                mix.add(1, cast.topics.developer(language).draw(cast.rng));
                mix.add(1, cast.topics.chat(language));
            }
            long[] starts = Times.byPeople(world.span(), 85, Rhythm.CUSTOMERS, 0, cast.rng);
            world.add(new Job(world, cast.rng.fork(i), seats, starts, 1, 20, mix.done(), cast.taste()).fallingBack());
        }
    }
}
