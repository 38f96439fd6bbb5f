package org.jointly.exchange.iati;

import java.util.List;
import org.jointly.api.finance.BudgetLine;
import org.jointly.api.finance.Transaction;
import org.jointly.api.results.Link;
import org.jointly.api.results.Result;
import org.jointly.programme.PublishedProgramme;

/** Everything that is taken of an activity, for the features that keep it. */
public record PublishedActivity(
        PublishedProgramme programme,
        List<BudgetLine> budget,
        List<Transaction> transactions,
        List<Result> results,
        List<Link> links) {}
