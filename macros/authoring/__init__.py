"""Text that is made or changed for those who write profiles: values in, values out, nothing printed."""
