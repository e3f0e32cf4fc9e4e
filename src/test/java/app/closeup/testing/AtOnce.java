package app.closeup.testing;

import app.closeup.tenants.SignedIn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Two people who do something in the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of the one and the other: a value, or the exception. */
    public static List<Object> both(SignedIn first, Callable<?> one, SignedIn second, Callable<?> other)
            throws InterruptedException {
        var ready = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = Stream.of(
                            threads.submit(() -> start(ready, first, one)),
                            threads.submit(() -> start(ready, second, other)))
                    .toList();
            return List.of(outcome(outcomes.getFirst()), outcome(outcomes.getLast()));
        }
    }

    private static Object start(CyclicBarrier ready, SignedIn person, Callable<?> deed) throws Exception {
        ready.await();
        return Cast.as(person, deed::call);
    }

    private static Object outcome(Future<?> deed) throws InterruptedException {
        try {
            return deed.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
