# cmake -DBUILD=… -DWORK=… -DWINDOW=… -P run_package.cmake: the Debian packages are written, and hold what a system looks for.
cmake_minimum_required(VERSION 3.25)

find_program(shlibdeps dpkg-shlibdeps)
if(NOT shlibdeps)
    message("skipped: dpkg-shlibdeps (dpkg-dev) is not installed")
    return()
endif()

function(run)
    execute_process(COMMAND ${ARGV} WORKING_DIRECTORY ${BUILD}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE errors)
    set(output "${output}" PARENT_SCOPE)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${ARGV}\nended with ${status}:\n${output}${errors}")
    endif()
endfunction()

# expect_files(PACKAGE FILE…): each is in the package that was written.
function(expect_files package)
    file(GLOB files ${WORK}/${package}_*.deb)
    run(dpkg-deb --contents ${files})
    foreach(file IN LISTS ARGN)
        if(NOT output MATCHES "\\./usr/${file}\n")
            message(FATAL_ERROR "${package} lacks /usr/${file}:\n${output}")
        endif()
    endforeach()
endfunction()

file(REMOVE_RECURSE ${WORK})
get_filename_component(cpack ${CMAKE_COMMAND} DIRECTORY)
run(${cpack}/cpack -B ${WORK})
expect_files(fetchscope
    bin/fetchscope share/doc/fetchscope/copyright share/doc/fetchscope/guide/in-the-terminal.md
    share/doc/fetchscope/pipelines/README.md share/man/man1/fetchscope.1 share/man/man7/fetchscope-reference.7
    share/bash-completion/completions/fetchscope share/zsh/vendor-completions/_fetchscope
    share/fish/vendor_completions.d/fetchscope.fish)
if(WINDOW)
    expect_files(fetchscope
        share/applications/fetchscope.desktop share/icons/hicolor/48x48/apps/fetchscope.png
        share/icons/hicolor/scalable/apps/fetchscope.svg share/mime/packages/fetchscope.xml
        share/metainfo/io.github.fetchscope.fetchscope.metainfo.xml)
endif()
expect_files(libfetchscope-dev
    include/fetchscope/fetchscope.h lib/cmake/fetchscope/fetchscopeConfig.cmake share/doc/libfetchscope-dev/copyright)
