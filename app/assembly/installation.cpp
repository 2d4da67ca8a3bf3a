#include "app/assembly/installation.h"

namespace rollcall::app {

config::Loader Installation::loader() const
{
    config::Loader loader(QProcessEnvironment::systemEnvironment());
    loader.setServiceKeys(serviceKeys);
    return loader;
}

} // namespace rollcall::app
