#include "app/assembly/systemnetwork.h"

#include "core/log/logger.h"

#include <QNetworkInformation>

namespace rollcall::app {

namespace {

const log::Logger networkLog{"app.network"};

} // namespace

SystemNetwork::SystemNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        networkLog.info("the system tells nothing of its network; probes will");
        return;
    }
    const QNetworkInformation* network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this, &SystemNetwork::changed);
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this, &SystemNetwork::changed);
    connect(network, &QNetworkInformation::transportMediumChanged, this, &SystemNetwork::changed);
    networkLog.info("the system tells of its network", {{"by", network->backendName()}});
}

} // namespace rollcall::app
