# cmake -DBUILD=… -DEXAMPLE=… -DWORK=… -DCOMPILER=… [-DFLAGS=…] -P run_cpp.cmake: installs the library into a folder of
# its own, builds the example against it, and runs it.
cmake_minimum_required(VERSION 3.25)

function(run)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    set(output "${output}" PARENT_SCOPE)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${ARGV}\nended with ${status}:\n${output}")
    endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --component library --prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} -S ${EXAMPLE} -B ${WORK}/build -G Ninja -DCMAKE_PREFIX_PATH=${WORK}/prefix
    -DCMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror ${FLAGS}")
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/may_it)
# The preflight goes out, and nothing after it.
if(NOT output MATCHES "^OPTIONS https://api.example/doc/1\nblocked preflight-method-not-allowed\n")
    message(FATAL_ERROR "The example said:\n${output}")
endif()
# The sources' own place is in nothing that is installed.
file(GLOB_RECURSE files ${WORK}/prefix/*.cmake)
foreach(file IN LISTS files)
    file(READ ${file} text)
    if(text MATCHES "fetchscope_options" OR text MATCHES "${BUILD}")
        message(FATAL_ERROR "${file} leads back to the build")
    endif()
endforeach()
