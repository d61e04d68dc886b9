package com.logisav.mail.testkit.contract;

import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What all contracts share: one implementation for each test, and failures that name the rule and the implementation's class.
 *
 * <p>Each test has an instance of its own, whatever the host's JUnit is set to: what one test did to an implementation, its clock or its
 * records must not meet the next.
 *
 * <p>One defect should make one rule fail. So a null, whichever rule's test meets it, breaks the rule that forbids null.
 *
 * @param <T> the SPI
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
@ExtendWith(FailureReport.class)
abstract class Contract<T> {

    private static final int ROUNDS = 5;
    private static final int ENDLESS = 1000;

    private @Nullable T subject;

    /** The implementation as the host supplies it; asked once for each test. */
    abstract T implementation();

    /** The implementation under test. */
    final T subject() {
        T present = subject;
        if (present == null) {
            present = Objects.requireNonNull(implementation(), "the contract class supplied null in place of an implementation");
            subject = present;
        }
        return present;
    }

    /** How failures call the implementation: by its class, or by the test that supplies it where the class is one that nobody wrote. */
    final String subjectName() {
        Class<?> type = subject().getClass();
        boolean isProxy = Proxy.isProxyClass(type);
        if (!isProxy && !type.isHidden()) {
            return type.getName();
        }
        return "the " + spiOf(type) + " of " + getClass().getName() + (isProxy ? " (a proxy)" : " (a lambda)");
    }

    private static String spiOf(Class<?> type) {
        Package spis = Page.class.getPackage();
        List<Class<?>> direct = List.of(type.getInterfaces());
        return Stream.concat(direct.stream(), direct.stream().flatMap(each -> Stream.of(each.getInterfaces())))
            .filter(each -> each.getPackage() == spis).findFirst()
            .map(spi -> spi.getName().substring(spis.getName().length() + 1).replace('$', '.')).orElse("implementation");
    }

    /** The failure of a rule. */
    final RuleBroken broken(String rule, String what) {
        return RuleBroken.of(rule, subjectName(), what);
    }

    /** Fails where the condition does not hold; {@code what} says what happened instead, as a clause after the class's name. */
    final void check(boolean holds, String rule, String what) {
        if (!holds) {
            throw broken(rule, what);
        }
    }

    /** The answer, or a failure of the rule that forbids null. */
    final <V> V notNull(String nullRule, String call, @Nullable V answer) {
        if (answer == null) {
            throw broken(nullRule, call + " answered null");
        }
        return answer;
    }

    /** The list, or a failure of the rule that forbids null: as an answer, or inside one. */
    final <V> List<V> noNulls(String nullRule, String call, @Nullable List<V> answer) {
        List<V> list = notNull(nullRule, call, answer);
        for (V element : list) {
            check(element != null, nullRule, call + " answered a list with a null in it");
        }
        return list;
    }

    /** The items of all pages of an answer; {@code endRule} is broken where the last page does not come. */
    final <V> List<V> allPages(String nullRule, String endRule, String call, int size, Function<PageRequest, @Nullable Page<V>> asked) {
        List<V> all = new ArrayList<>();
        PageRequest page = PageRequest.first(size);
        for (int i = 0; i < ENDLESS; i++) {
            Page<V> answer = notNull(nullRule, call, asked.apply(page));
            all.addAll(answer.items());
            if (!answer.hasMore()) {
                return Collections.unmodifiableList(all);
            }
            page = page.next();
        }
        throw broken(endRule, call + " says after " + ENDLESS + " pages that there are more");
    }

    /** Fails where a question gets another answer on one of many threads than it gets on one; answers are compared by equals. */
    final void checkOnManyThreads(String rule, List<? extends Callable<?>> questions) throws Exception {
        checkOnManyThreads(rule, ROUNDS, questions);
    }

    /** The same, asking each thread so often. */
    final void checkOnManyThreads(String rule, int rounds, List<? extends Callable<?>> questions) throws Exception {
        List<Object> alone = new ArrayList<>();
        for (Callable<?> question : questions) {
            alone.add(question.call());
        }
        Together.run(thread -> () -> {
            for (int round = 0; round < rounds; round++) {
                int asked = (thread + round) % questions.size();
                Object answer = questions.get(asked).call();
                check(Objects.equals(answer, alone.get(asked)), rule,
                    "one of " + Together.THREADS + " threads got another answer than one alone"
                        + " (other threads see only what a test has committed)");
            }
            return rule;
        });
    }
}
