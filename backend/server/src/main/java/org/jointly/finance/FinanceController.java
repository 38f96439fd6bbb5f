package org.jointly.finance;

import io.micronaut.http.annotation.Controller;
import java.util.UUID;
import org.jointly.access.ForMachines;
import org.jointly.api.Page;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.api.finance.Budget;
import org.jointly.api.finance.FinanceApi;
import org.jointly.api.finance.Transaction;
import org.jspecify.annotations.Nullable;

@Controller
class FinanceController implements FinanceApi {
    private final Finances finances;

    FinanceController(Finances finances) {
        this.finances = finances;
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Budget budget(UUID programme) {
        return finances.budget(programme);
    }

    @Override
    @ForMachines(MachineScope.READ_PROGRAMMES)
    public Page<Transaction> transactions(UUID programme, @Nullable String after) {
        return finances.transactions(programme, after);
    }
}
