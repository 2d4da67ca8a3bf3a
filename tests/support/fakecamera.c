/* A GStreamer plugin with one camera that is made of software, so that a real QCamera can be tested on a
 * machine without one. It is told by the environment what to be:
 *
 *   FAKE_CAMERA_PLUG       a path; the camera is plugged in as long as a file is there
 *   FAKE_CAMERA_FROZEN     a path; while a file is there, no picture comes from the camera, which stays plugged in
 *   FAKE_CAMERA_PIPELINE   what it sees, as gst-launch-1.0 takes it, ending in raw video of FAKE_CAMERA_CAPS
 *   FAKE_CAMERA_CAPS       what it says it can do; default: YUY2, 640x480, 30 a second
 *
 * GST_PLUGIN_PATH names the folder of this plugin. When the camera is unplugged its pictures stop coming,
 * without an error, which is what a webcam does under Qt. */

#include <gst/gst.h>

#define POLL_MICROSECONDS 20000
#define FRAME_MICROSECONDS 33333
#define DEFAULT_CAPS "video/x-raw,format=YUY2,width=640,height=480,framerate=30/1"

static gboolean is_plugged(void)
{
    const gchar* plug = g_getenv("FAKE_CAMERA_PLUG");
    return plug && g_file_test(plug, G_FILE_TEST_EXISTS);
}

static gboolean is_frozen(void)
{
    const gchar* frozen = g_getenv("FAKE_CAMERA_FROZEN");
    return frozen && g_file_test(frozen, G_FILE_TEST_EXISTS);
}

/* --- the camera --- */

G_DECLARE_FINAL_TYPE(FakeCamera, fake_camera, FAKE, CAMERA, GstDevice)
struct _FakeCamera {
    GstDevice parent;
    gint is_gone; /* unplugged: what still holds on to it gets nothing any more, also when another one is
                     plugged in */
};
G_DEFINE_TYPE(FakeCamera, fake_camera, GST_TYPE_DEVICE)

/* Lets one picture pass every 33 ms, stamped with now; none while unplugged or frozen. */
static GstPadProbeReturn pace(GstPad* pad, GstPadProbeInfo* info, gpointer data)
{
    GstElement* camera = data;
    FakeCamera* device = g_object_get_data(G_OBJECT(camera), "device");
    (void)pad;
    g_usleep(FRAME_MICROSECONDS);
    if (!is_plugged() || is_frozen() || g_atomic_int_get(&device->is_gone))
        return GST_PAD_PROBE_DROP;

    GstBuffer* buffer = gst_buffer_make_writable(GST_PAD_PROBE_INFO_BUFFER(info));
    GstClock* clock = gst_element_get_clock(camera);
    if (clock) {
        GST_BUFFER_PTS(buffer) = gst_clock_get_time(clock) - gst_element_get_base_time(camera);
        gst_object_unref(clock);
    }
    GST_BUFFER_DTS(buffer) = GST_CLOCK_TIME_NONE;
    GST_PAD_PROBE_INFO_DATA(info) = buffer;
    return GST_PAD_PROBE_OK;
}

static GstElement* fake_camera_create_element(GstDevice* device, const gchar* name)
{
    const gchar* pipeline = g_getenv("FAKE_CAMERA_PIPELINE");
    GError* error = NULL;
    GstElement* camera = gst_parse_bin_from_description(pipeline ? pipeline : "videotestsrc", TRUE, &error);
    if (!camera) {
        g_printerr("FAKE_CAMERA_PIPELINE: %s\n", error->message);
        g_clear_error(&error);
        return NULL;
    }
    g_clear_error(&error);
    if (name)
        gst_object_set_name(GST_OBJECT(camera), name);
    g_object_set_data_full(G_OBJECT(camera), "device", gst_object_ref(device), gst_object_unref);
    GstPad* source = gst_element_get_static_pad(camera, "src");
    gst_pad_add_probe(source, GST_PAD_PROBE_TYPE_BUFFER, pace, camera, NULL);
    gst_object_unref(source);
    return camera;
}

static void fake_camera_class_init(FakeCameraClass* klass)
{
    GST_DEVICE_CLASS(klass)->create_element = fake_camera_create_element;
}

static void fake_camera_init(FakeCamera* self)
{
    (void)self;
}

static GstDevice* fake_camera_new(void)
{
    const gchar* wanted = g_getenv("FAKE_CAMERA_CAPS");
    GstCaps* caps = gst_caps_from_string(wanted ? wanted : DEFAULT_CAPS);
    GstDevice* device = g_object_new(fake_camera_get_type(), "display-name", "Fake Camera", "device-class",
                                     "Video/Source", "caps", caps, NULL);
    gst_caps_unref(caps);
    return device;
}

/* --- its USB port --- */

G_DECLARE_FINAL_TYPE(FakePort, fake_port, FAKE, PORT, GstDeviceProvider)
struct _FakePort {
    GstDeviceProvider parent;
    GstDevice*
        camera; /* as long as it is plugged in; only the watching thread touches it between start and stop */
    GThread* watcher;
    gint is_stopping;
};
G_DEFINE_TYPE(FakePort, fake_port, GST_TYPE_DEVICE_PROVIDER)

static void follow_the_plug(FakePort* self)
{
    GstDeviceProvider* provider = GST_DEVICE_PROVIDER(self);
    const gboolean plugged = is_plugged();
    if (plugged && !self->camera) {
        self->camera = gst_object_ref_sink(fake_camera_new());
        gst_device_provider_device_add(provider, self->camera);
    } else if (!plugged && self->camera) {
        g_atomic_int_set(&FAKE_CAMERA(self->camera)->is_gone, 1);
        gst_device_provider_device_remove(provider, self->camera);
        gst_clear_object(&self->camera);
    }
}

static gpointer watch(gpointer data)
{
    FakePort* self = data;
    while (!g_atomic_int_get(&self->is_stopping)) {
        follow_the_plug(self);
        g_usleep(POLL_MICROSECONDS);
    }
    return NULL;
}

static gboolean fake_port_start(GstDeviceProvider* provider)
{
    FakePort* self = FAKE_PORT(provider);
    follow_the_plug(self);
    g_atomic_int_set(&self->is_stopping, 0);
    self->watcher = g_thread_new("fake-camera", watch, self);
    return TRUE;
}

static void fake_port_stop(GstDeviceProvider* provider)
{
    FakePort* self = FAKE_PORT(provider);
    g_atomic_int_set(&self->is_stopping, 1);
    g_thread_join(self->watcher);
    gst_clear_object(&self->camera);
}

static GList* fake_port_probe(GstDeviceProvider* provider)
{
    (void)provider;
    return is_plugged() ? g_list_prepend(NULL, fake_camera_new()) : NULL;
}

static void fake_port_class_init(FakePortClass* klass)
{
    GstDeviceProviderClass* provider = GST_DEVICE_PROVIDER_CLASS(klass);
    provider->start = fake_port_start;
    provider->stop = fake_port_stop;
    provider->probe = fake_port_probe;
    gst_device_provider_class_set_static_metadata(provider, "Fake camera", "Source/Video",
                                                  "A camera for tests", "Rollcall");
}

static void fake_port_init(FakePort* self)
{
    (void)self;
}

static gboolean plugin_init(GstPlugin* plugin)
{
    return gst_device_provider_register(plugin, "rollcallfakecamera", GST_RANK_PRIMARY, fake_port_get_type());
}

#define PACKAGE "rollcall"
GST_PLUGIN_DEFINE(GST_VERSION_MAJOR, GST_VERSION_MINOR, rollcallfakecamera, "A camera for tests", plugin_init,
                  "1.0", GST_LICENSE_UNKNOWN, "Rollcall", "https://example.org")
