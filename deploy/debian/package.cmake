# The Debian package, made by cpack in the build folder. deploy/package does that in a root of the Debian release.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME rollcall)
set(CPACK_PACKAGE_VERSION ${ROLLCALL_PACKAGE_VERSION})
set(CPACK_PACKAGE_CONTACT "The Rollcall founders <rollcall@users.noreply.github.com>")
set(CPACK_PACKAGE_VENDOR "The Rollcall founders")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_SET_DESTDIR ON) # for what goes to /etc
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL OFF)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "attendance kiosk for the school door
A student holds a QR badge to the camera, and the screen shows at once who it
is and that the scan counted. The record is on disk before the tick appears;
record and photo reach the school's Supabase project exactly once, however
long the network is down.

This package has the kiosk, its service, rollcall-office for the school's
office, and rollcallctl for the technician.")

# The libraries by what the programs are linked with; the rest is loaded while they run.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "speech-dispatcher, speech-dispatcher-espeak-ng")
set(CPACK_DEBIAN_PACKAGE_DEPENDS "systemd, dpkg-repack, tzdata, libqt6sql6-sqlite, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cage, seatd, xwayland, qt6-wayland, gstreamer1.0-libav, qt6-image-formats-plugins, libqt6svg6, libpq5")

set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${CMAKE_CURRENT_LIST_DIR}/conffiles ${CMAKE_CURRENT_LIST_DIR}/postinst ${CMAKE_CURRENT_LIST_DIR}/prerm
  ${CMAKE_CURRENT_LIST_DIR}/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# changelog.gz, copyright and the SBOM are written by deploy/package before cpack runs.
install(FILES debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/rollcall COMPONENT documentation)
install(DIRECTORY ${PROJECT_BINARY_DIR}/package-doc/ DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/rollcall COMPONENT documentation)

include(CPack)
