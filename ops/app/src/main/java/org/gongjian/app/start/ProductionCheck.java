package org.gongjian.app.start;

import org.gongjian.app.account.Accounts;
import org.gongjian.app.options.Options;

/** In production nobody gets in with a password that stands in the documentation. */
final class ProductionCheck {

    ProductionCheck(Options options, Accounts accounts) {
        if (options.production() && accounts.anyDemonstration()) {
            throw new Options.Unusable("数据库中有演示账号，正式环境不能启动（there are demonstration accounts in this database）");
        }
    }
}
