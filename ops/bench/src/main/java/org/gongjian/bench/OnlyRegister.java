package org.gongjian.bench;

import org.gongjian.query.platform.folding.ReadModel;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Leaves a query node of this process the register alone, so that no other read model works beside the one measured. */
public final class OnlyRegister implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanNamesForType(ReadModel.class, true, false)) {
                if (!name.equals("registerReadModel")) {
                    ((BeanDefinitionRegistry) factory).removeBeanDefinition(name);
                }
            }
        });
    }
}
