// The precompiled header of ui/ belongs to this file; see CMakeLists.txt.
